package com.example.app.tpns

import android.content.Context
import android.util.Log
import com.tencent.android.tpush.XGIOperateCallback
import com.tencent.android.tpush.XGPushManager

/** Registers this device with TPNS. Call it once in the main process, after the user has agreed to the privacy terms. */
object TpnsRegistration {

    private const val TAG = "Tpns"

    @JvmStatic
    fun register(context: Context) {
        val app = context.applicationContext
        // vendor channels
        XGPushManager.registerPush(app, object : XGIOperateCallback {
            override fun onSuccess(token: Any?, flag: Int) {
                Log.i(TAG, "registered, token $token")
            }

            override fun onFail(token: Any?, errorCode: Int, message: String?) {
                Log.w(TAG, "registration failed, code $errorCode: $message (npx tpns explain $errorCode)")
            }
        })
    }
}
