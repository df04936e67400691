package com.tencent.android.tpush;

import android.app.Application;
import android.content.Context;
import android.content.Intent;

import java.util.List;
import java.util.Set;

import stub.Calls;

public final class XGPushManager {
    private XGPushManager() {
    }

    public enum AccountType {
        UNKNOWN(0), CUSTOM(1), IMEI(1000), PHONE_NUMBER(1002);

        private final int value;

        AccountType(int value) {
            this.value = value;
        }

        public int getValue() {
            return value;
        }
    }

    public static class AccountInfo {
        public int accountType;
        public String accountName;

        public AccountInfo(int accountType, String accountName) {
            this.accountType = accountType;
            this.accountName = accountName;
        }
    }

    public static void registerPush(Context context, XGIOperateCallback callback) {
        of(context, "registerPush");
        answer(callback);
    }

    public static void upsertAccounts(Context context, List<AccountInfo> accounts, XGIOperateCallback callback) {
        for (AccountInfo each : accounts) of(context, "upsertAccounts " + each.accountType + " " + each.accountName);
        answer(callback);
    }

    public static void delAccounts(Context context, Set<Integer> types, XGIOperateCallback callback) {
        of(context, "delAccounts " + types);
        answer(callback);
    }

    public static String getCustomContentFromIntent(Context context, Intent intent) {
        return Calls.customContent;
    }

    /** The SDK keeps what it is given: an activity would never be freed. */
    private static void of(Context context, String call) {
        Calls.made(context == Application.CURRENT ? call : call + " with a context that is not the application's");
    }

    private static void answer(final XGIOperateCallback callback) {
        final int code = Calls.code;
        Calls.later(() -> {
            if (code == 0) callback.onSuccess("", 0);
            else callback.onFail("", code, "refused");
        });
    }
}
