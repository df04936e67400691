package com.example.shop;

public class MainActivity {
    void start() {
        XGPushManager.registerPush(this);
    }
}
