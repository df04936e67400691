package com.example.app.tpns;

import android.content.Context;
import android.util.Log;

import com.tencent.android.tpush.XGIOperateCallback;
import com.tencent.android.tpush.XGPushConfig;
import com.tencent.android.tpush.XGPushManager;
import com.tencent.imsdk.v2.V2TIMCallback;
import com.tencent.imsdk.v2.V2TIMManager;
import com.tencent.imsdk.v2.V2TIMOfflinePushConfig;

import java.util.Collections;

/** Tells IM by which TPNS token this device is reached, and TPNS who uses it. Nothing happens before a method is called. */
public final class TpnsImPush {

    private static final String TAG = "Tpns";

    /** For binding and unbinding alike: unbound with another type, the former user would go on being pushed to. */
    private static final int ACCOUNT_TYPE = XGPushManager.AccountType.UNKNOWN.getValue();

    private static volatile String token;

    private TpnsImPush() {
    }

    /** Call it each time the user has logged in to IM, also when the app does so by itself at its start. */
    public static void onLogin(Context context, String userId) {
        Context app = context.getApplicationContext();
        String known = token;
        report(known != null ? known : XGPushConfig.getToken(app));
        XGPushManager.upsertAccounts(app,
                Collections.singletonList(new XGPushManager.AccountInfo(ACCOUNT_TYPE, userId)),
                new Logged("account bound"));
    }

    /** Call it before logging out of IM: from then on nobody is pushed to here. */
    public static void beforeLogout(Context context) {
        XGPushManager.delAccounts(context.getApplicationContext(), Collections.singleton(ACCOUNT_TYPE),
                new Logged("account unbound"));
    }

    /** Called with each registration. A token that comes before the login is reported by the login. */
    public static void onToken(String registered) {
        token = registered;
        if (V2TIMManager.getInstance().getLoginStatus() == V2TIMManager.V2TIM_STATUS_LOGINED) {
            report(registered);
        }
    }

    // The IM SDK marks this constructor as deprecated from some version on; there is no other for a token of TPNS.
    @SuppressWarnings("deprecation")
    private static void report(String registered) {
        if (registered == null || registered.isEmpty()) {
            return; // not registered yet: onToken will follow
        }
        V2TIMOfflinePushConfig config = new V2TIMOfflinePushConfig(0, registered, true);
        V2TIMManager.getOfflinePushManager().setOfflinePushConfig(config, new V2TIMCallback() {
            @Override
            public void onSuccess() {
                Log.i(TAG, "token reported to IM");
            }

            @Override
            public void onError(int code, String message) {
                Log.w(TAG, "token not reported to IM, code " + code + ": " + message
                        + " (npx tpns explain " + code + ")");
            }
        });
    }

    private static final class Logged implements XGIOperateCallback {

        private final String done;

        Logged(String done) {
            this.done = done;
        }

        @Override
        public void onSuccess(Object data, int flag) {
            Log.i(TAG, done);
        }

        @Override
        public void onFail(Object data, int errorCode, String message) {
            Log.w(TAG, "not " + done + ", code " + errorCode + ": " + message
                    + " (npx tpns explain " + errorCode + ")");
        }
    }
}
