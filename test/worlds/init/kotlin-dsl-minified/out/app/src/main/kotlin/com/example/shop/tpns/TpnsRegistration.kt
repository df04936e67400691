package com.example.shop.tpns

object TpnsRegistration {
    val x = XGPushManager.registerPush(null)
}
