package com.example.shop.push;

import com.tencent.android.tpush.XGPushBaseReceiver;

// extends XGPushBaseReceiver is what the guide says
public class PushReceiver extends XGPushBaseReceiver {
}
