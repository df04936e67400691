package com.example.app.tpns

import android.content.Context
import android.util.Log
import com.tencent.android.tpush.XGPushBaseReceiver
import com.tencent.android.tpush.XGPushClickedResult
import com.tencent.android.tpush.XGPushRegisterResult
import com.tencent.android.tpush.XGPushShowedResult
import com.tencent.android.tpush.XGPushTextMessage

/** Where TPNS reports to the app. Declared in AndroidManifest.xml; methods run on the main thread, so keep them short. */
class TpnsMessageReceiver : XGPushBaseReceiver() {

    override fun onRegisterResult(context: Context?, errorCode: Int, result: XGPushRegisterResult?) {
        if (errorCode == XGPushBaseReceiver.SUCCESS && result != null) {
            // The token changes after a reinstall: hand it to your server (or to the IM SDK) every time.
            Log.i(TAG, "registered, token ${result.token}")
        } else {
            Log.w(TAG, "registration failed, code $errorCode (npx tpns explain $errorCode)")
        }
    }

    override fun onUnregisterResult(context: Context?, errorCode: Int) {
        Log.i(TAG, "unregistered, code $errorCode")
    }

    /** An in-app message (not a notification): nothing is shown unless you show it. */
    override fun onTextMessage(context: Context?, message: XGPushTextMessage?) {
        Log.d(TAG, "message received")
    }

    /** A notification came in through the TPNS channel and was shown. Vendor channels don't report this. */
    override fun onNotificationShowedResult(context: Context?, result: XGPushShowedResult?) {
        Log.d(TAG, "notification shown")
    }

    /** Don't start an activity here: what a tap opens is decided by the push itself, and both would open. */
    override fun onNotificationClickedResult(context: Context?, result: XGPushClickedResult?) {
        Log.d(TAG, "notification clicked or dismissed")
    }

    override fun onSetTagResult(context: Context?, errorCode: Int, tag: String?) {
        Log.d(TAG, "set tag, code $errorCode")
    }

    override fun onDeleteTagResult(context: Context?, errorCode: Int, tag: String?) {
        Log.d(TAG, "delete tag, code $errorCode")
    }

    override fun onQueryTagsResult(context: Context?, errorCode: Int, data: String?, operation: String?) {
        Log.d(TAG, "query tags, code $errorCode")
    }

    override fun onSetAccountResult(context: Context?, errorCode: Int, account: String?) {
        Log.d(TAG, "set account, code $errorCode")
    }

    override fun onDeleteAccountResult(context: Context?, errorCode: Int, account: String?) {
        Log.d(TAG, "delete account, code $errorCode")
    }

    override fun onSetAttributeResult(context: Context?, errorCode: Int, attribute: String?) {
        Log.d(TAG, "set attribute, code $errorCode")
    }

    override fun onDeleteAttributeResult(context: Context?, errorCode: Int, attribute: String?) {
        Log.d(TAG, "delete attribute, code $errorCode")
    }

    private companion object {
        const val TAG = "Tpns"
    }
}
