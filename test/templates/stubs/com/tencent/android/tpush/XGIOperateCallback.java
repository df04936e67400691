package com.tencent.android.tpush;

public interface XGIOperateCallback {
    void onSuccess(Object data, int flag);

    void onFail(Object data, int errorCode, String message);
}
