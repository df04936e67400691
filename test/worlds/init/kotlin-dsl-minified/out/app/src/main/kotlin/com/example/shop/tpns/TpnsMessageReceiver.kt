package com.example.shop.tpns

class TpnsMessageReceiver : XGPushBaseReceiver()
