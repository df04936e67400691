package com.tencent.android.tpush;

public class XGPushShowedResult {
}
