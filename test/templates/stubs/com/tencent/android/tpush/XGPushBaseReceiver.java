package com.tencent.android.tpush;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public abstract class XGPushBaseReceiver extends BroadcastReceiver {
    public static final int SUCCESS = 0;

    @Override
    public final void onReceive(Context context, Intent intent) {
    }

    public abstract void onRegisterResult(Context context, int errorCode, XGPushRegisterResult result);

    public abstract void onUnregisterResult(Context context, int errorCode);

    public abstract void onSetTagResult(Context context, int errorCode, String tag);

    public abstract void onDeleteTagResult(Context context, int errorCode, String tag);

    public abstract void onQueryTagsResult(Context context, int errorCode, String data, String operation);

    public abstract void onSetAccountResult(Context context, int errorCode, String account);

    public abstract void onDeleteAccountResult(Context context, int errorCode, String account);

    public abstract void onSetAttributeResult(Context context, int errorCode, String attribute);

    public abstract void onDeleteAttributeResult(Context context, int errorCode, String attribute);

    public abstract void onTextMessage(Context context, XGPushTextMessage message);

    public abstract void onNotificationClickedResult(Context context, XGPushClickedResult result);

    public abstract void onNotificationShowedResult(Context context, XGPushShowedResult result);
}
