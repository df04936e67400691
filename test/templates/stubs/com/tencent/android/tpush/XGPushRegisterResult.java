package com.tencent.android.tpush;

public class XGPushRegisterResult {
    public String getToken() {
        return "";
    }
}
