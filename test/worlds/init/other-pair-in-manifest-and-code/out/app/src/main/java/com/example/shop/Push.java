package com.example.shop;

class Push {
    void start(Context context) {
        XGPushConfig.setAccessId(context, 1500000009L);
        XGPushConfig.setAccessKey(context, "AEXAMPLEKEY1");
        XGPushManager.registerPush(context);
    }
}
