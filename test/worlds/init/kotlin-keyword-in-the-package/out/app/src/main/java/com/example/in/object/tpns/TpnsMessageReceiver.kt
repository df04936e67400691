package com.example.`in`.`object`.tpns

class TpnsMessageReceiver : XGPushBaseReceiver()
