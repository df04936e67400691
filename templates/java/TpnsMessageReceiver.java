package com.example.app.tpns;

import android.content.Context;
import android.util.Log;

import com.tencent.android.tpush.XGPushBaseReceiver;
import com.tencent.android.tpush.XGPushClickedResult;
import com.tencent.android.tpush.XGPushRegisterResult;
import com.tencent.android.tpush.XGPushShowedResult;
import com.tencent.android.tpush.XGPushTextMessage;

/** Where TPNS reports to the app. Declared in AndroidManifest.xml; methods run on the main thread, so keep them short. */
public class TpnsMessageReceiver extends XGPushBaseReceiver {

    private static final String TAG = "Tpns";

    @Override
    public void onRegisterResult(Context context, int errorCode, XGPushRegisterResult result) {
        if (errorCode == XGPushBaseReceiver.SUCCESS && result != null) {
            // The token changes after a reinstall: hand it to your server (or to the IM SDK) every time.
            Log.i(TAG, "registered, token " + result.getToken());
        } else {
            Log.w(TAG, "registration failed, code " + errorCode + " (npx tpns explain " + errorCode + ")");
        }
    }

    @Override
    public void onUnregisterResult(Context context, int errorCode) {
        Log.i(TAG, "unregistered, code " + errorCode);
    }

    /** An in-app message (not a notification): nothing is shown unless you show it. */
    @Override
    public void onTextMessage(Context context, XGPushTextMessage message) {
        Log.d(TAG, "message received");
    }

    /** A notification came in through the TPNS channel and was shown. Vendor channels don't report this. */
    @Override
    public void onNotificationShowedResult(Context context, XGPushShowedResult result) {
        Log.d(TAG, "notification shown");
    }

    /** Don't start an activity here: what a tap opens is decided by the push itself, and both would open. */
    @Override
    public void onNotificationClickedResult(Context context, XGPushClickedResult result) {
        Log.d(TAG, "notification clicked or dismissed");
    }

    @Override
    public void onSetTagResult(Context context, int errorCode, String tag) {
        Log.d(TAG, "set tag, code " + errorCode);
    }

    @Override
    public void onDeleteTagResult(Context context, int errorCode, String tag) {
        Log.d(TAG, "delete tag, code " + errorCode);
    }

    @Override
    public void onQueryTagsResult(Context context, int errorCode, String data, String operation) {
        Log.d(TAG, "query tags, code " + errorCode);
    }

    @Override
    public void onSetAccountResult(Context context, int errorCode, String account) {
        Log.d(TAG, "set account, code " + errorCode);
    }

    @Override
    public void onDeleteAccountResult(Context context, int errorCode, String account) {
        Log.d(TAG, "delete account, code " + errorCode);
    }

    @Override
    public void onSetAttributeResult(Context context, int errorCode, String attribute) {
        Log.d(TAG, "set attribute, code " + errorCode);
    }

    @Override
    public void onDeleteAttributeResult(Context context, int errorCode, String attribute) {
        Log.d(TAG, "delete attribute, code " + errorCode);
    }
}
