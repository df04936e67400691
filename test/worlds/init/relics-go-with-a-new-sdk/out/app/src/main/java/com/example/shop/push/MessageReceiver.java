package com.example.shop.push;

public class MessageReceiver extends XGPushBaseReceiver {
}
