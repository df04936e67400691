package com.example.shop.tpns;

import android.content.Context;
import android.util.Log;

import com.tencent.android.tpush.XGIOperateCallback;
import com.tencent.android.tpush.XGPushConfig;
import com.tencent.android.tpush.XGPushManager;

/** Registers this device with TPNS. Call it once in the main process, after the user has agreed to the privacy terms. */
public final class TpnsRegistration {

    private static final String TAG = "Tpns";

    private TpnsRegistration() {
    }

    public static void register(Context context) {
        final Context app = context.getApplicationContext();
        XGPushConfig.enableOtherPush(app, true);
        XGPushManager.registerPush(app, new XGIOperateCallback() {
            @Override
            public void onSuccess(Object token, int flag) {
                Log.i(TAG, "registered, token " + token);
            }

            @Override
            public void onFail(Object token, int errorCode, String message) {
                Log.w(TAG, "registration failed, code " + errorCode + ": " + message
                        + " (npx tpns explain " + errorCode + ")");
            }
        });
    }
}
