package com.tencent.imsdk.v2;

public abstract class V2TIMConversationManager {
    public abstract void getTotalUnreadMessageCount(V2TIMValueCallback<Long> callback);
}
