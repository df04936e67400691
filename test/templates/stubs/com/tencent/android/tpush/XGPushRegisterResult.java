package com.tencent.android.tpush;

public class XGPushRegisterResult {
    private final String token;

    public XGPushRegisterResult(String token) {
        this.token = token;
    }

    public String getToken() {
        return token;
    }
}
