package com.tencent.imsdk.v2;

public interface V2TIMCallback {
    void onSuccess();

    void onError(int code, String desc);
}
