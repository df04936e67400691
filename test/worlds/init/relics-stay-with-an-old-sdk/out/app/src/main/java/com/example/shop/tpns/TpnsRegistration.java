package com.example.shop.tpns;

class TpnsRegistration {
    { XGPushManager.registerPush(null); }
}
