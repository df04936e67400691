package com.example.`in`.`object`.tpns

object TpnsRegistration {
    val x = XGPushManager.registerPush(null)
}
