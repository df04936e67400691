package com.tencent.imsdk.v2;

import stub.Calls;

final class Recorder {
    static final V2TIMOfflinePushManager OFFLINE_PUSH = new V2TIMOfflinePushManager() {
        @Override
        public void setOfflinePushConfig(V2TIMOfflinePushConfig config, V2TIMCallback callback) {
            Calls.made("token " + config.businessID + " " + config.token + " " + config.isTPNSToken);
            answer(callback);
        }

        @Override
        public void doBackground(int unreadCount, V2TIMCallback callback) {
            Calls.made("background " + unreadCount);
            answer(callback);
        }

        @Override
        public void doForeground(V2TIMCallback callback) {
            Calls.made("foreground");
            answer(callback);
        }
    };

    static final V2TIMConversationManager CONVERSATIONS = new V2TIMConversationManager() {
        @Override
        public void getTotalUnreadMessageCount(final V2TIMValueCallback<Long> callback) {
            final int code = Calls.code;
            Calls.later(() -> {
                if (code == 0) callback.onSuccess(Calls.unread);
                else callback.onError(code, "refused");
            });
        }
    };

    private Recorder() {
    }

    private static void answer(final V2TIMCallback callback) {
        final int code = Calls.code;
        Calls.later(() -> {
            if (code == 0) callback.onSuccess();
            else callback.onError(code, "refused");
        });
    }
}
