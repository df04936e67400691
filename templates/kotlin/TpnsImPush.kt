package com.example.app.tpns

import android.content.Context
import android.util.Log
import com.tencent.android.tpush.XGIOperateCallback
import com.tencent.android.tpush.XGPushConfig
import com.tencent.android.tpush.XGPushManager
import com.tencent.imsdk.v2.V2TIMCallback
import com.tencent.imsdk.v2.V2TIMManager
import com.tencent.imsdk.v2.V2TIMOfflinePushConfig

/** Tells IM by which TPNS token this device is reached, and TPNS who uses it. Nothing happens before a method is called. */
object TpnsImPush {

    private const val TAG = "Tpns"

    /** For binding and unbinding alike: unbound with another type, the former user would go on being pushed to. */
    private val ACCOUNT_TYPE = XGPushManager.AccountType.UNKNOWN.value

    @Volatile
    private var token: String? = null

    /** Call it each time the user has logged in to IM, also when the app does so by itself at its start. */
    @JvmStatic
    fun onLogin(context: Context, userId: String) {
        val app = context.applicationContext
        report(token ?: XGPushConfig.getToken(app))
        XGPushManager.upsertAccounts(
            app,
            listOf(XGPushManager.AccountInfo(ACCOUNT_TYPE, userId)),
            Logged("account bound")
        )
    }

    /** Call it before logging out of IM: from then on nobody is pushed to here. */
    @JvmStatic
    fun beforeLogout(context: Context) {
        XGPushManager.delAccounts(context.applicationContext, setOf(ACCOUNT_TYPE), Logged("account unbound"))
    }

    /** Called with each registration. A token that comes before the login is reported by the login. */
    @JvmStatic
    fun onToken(registered: String?) {
        token = registered
        if (V2TIMManager.getInstance().loginStatus == V2TIMManager.V2TIM_STATUS_LOGINED) {
            report(registered)
        }
    }

    // The IM SDK marks this constructor as deprecated from some version on; there is no other for a token of TPNS.
    @Suppress("DEPRECATION")
    private fun report(registered: String?) {
        if (registered.isNullOrEmpty()) return // not registered yet: onToken will follow
        val config = V2TIMOfflinePushConfig(0, registered, true)
        V2TIMManager.getOfflinePushManager().setOfflinePushConfig(config, object : V2TIMCallback {
            override fun onSuccess() {
                Log.i(TAG, "token reported to IM")
            }

            override fun onError(code: Int, message: String?) {
                Log.w(TAG, "token not reported to IM, code $code: $message (npx tpns explain $code)")
            }
        })
    }

    private class Logged(private val done: String) : XGIOperateCallback {

        override fun onSuccess(data: Any?, flag: Int) {
            Log.i(TAG, done)
        }

        override fun onFail(data: Any?, errorCode: Int, message: String?) {
            Log.w(TAG, "not $done, code $errorCode: $message (npx tpns explain $errorCode)")
        }
    }
}
