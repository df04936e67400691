package com.tencent.imsdk.v2;

import stub.Calls;

public abstract class V2TIMManager {
    public static final int V2TIM_STATUS_LOGINED = 1;
    public static final int V2TIM_STATUS_LOGINING = 2;
    public static final int V2TIM_STATUS_LOGOUT = 3;

    private static final V2TIMManager INSTANCE = new V2TIMManager() {
        @Override
        public int getLoginStatus() {
            return Calls.loginStatus;
        }
    };

    public static V2TIMManager getInstance() {
        return INSTANCE;
    }

    public static V2TIMOfflinePushManager getOfflinePushManager() {
        return Recorder.OFFLINE_PUSH;
    }

    public static V2TIMConversationManager getConversationManager() {
        return Recorder.CONVERSATIONS;
    }

    public abstract int getLoginStatus();
}
