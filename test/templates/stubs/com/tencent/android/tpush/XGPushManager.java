package com.tencent.android.tpush;

import android.content.Context;

public final class XGPushManager {
    private XGPushManager() {
    }

    public static void registerPush(Context context, XGIOperateCallback callback) {
    }
}
