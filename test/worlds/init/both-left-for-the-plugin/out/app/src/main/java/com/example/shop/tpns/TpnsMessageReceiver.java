package com.example.shop.tpns;

class TpnsMessageReceiver extends XGPushBaseReceiver {
}
