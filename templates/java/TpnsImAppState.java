package com.example.app.tpns;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;
import android.util.Log;

import com.tencent.imsdk.v2.V2TIMCallback;
import com.tencent.imsdk.v2.V2TIMManager;
import com.tencent.imsdk.v2.V2TIMValueCallback;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** Tells IM whether somebody looks at the app: only while nobody does are messages pushed. */
public final class TpnsImAppState implements Application.ActivityLifecycleCallbacks {

    private static final String TAG = "Tpns";

    private static boolean watching;

    /** Not just a number: an activity that was there before watching began also stops some time. */
    private final Set<Activity> visible = Collections.newSetFromMap(new WeakHashMap<Activity, Boolean>());

    private boolean foreground;

    private TpnsImAppState() {
    }

    /** Call it once in the main process. */
    public static synchronized void watch(Application application) {
        if (!watching) {
            watching = true;
            application.registerActivityLifecycleCallbacks(new TpnsImAppState());
        }
    }

    @Override
    public void onActivityStarted(Activity activity) {
        visible.add(activity);
        if (!foreground) {
            foreground = true;
            V2TIMManager.getOfflinePushManager().doForeground(new Logged("foreground"));
        }
    }

    @Override
    public void onActivityStopped(Activity activity) {
        visible.remove(activity);
        // an activity that only turns, or changes its language, is back in a moment
        if (visible.isEmpty() && !activity.isChangingConfigurations()) {
            foreground = false;
            countUnread();
        }
    }

    /** What waits unread is the number that the vendors' icons begin to count from. */
    private void countUnread() {
        V2TIMManager.getConversationManager().getTotalUnreadMessageCount(new V2TIMValueCallback<Long>() {
            @Override
            public void onSuccess(Long unread) {
                goToBackground(unread == null ? 0 : unread.intValue());
            }

            @Override
            public void onError(int code, String message) {
                goToBackground(0);
            }
        });
    }

    private void goToBackground(int unread) {
        if (!foreground) {
            V2TIMManager.getOfflinePushManager().doBackground(unread, new Logged("background"));
        }
    }

    private static final class Logged implements V2TIMCallback {

        private final String state;

        Logged(String state) {
            this.state = state;
        }

        @Override
        public void onSuccess() {
            Log.d(TAG, "IM knows: " + state);
        }

        /** Before the login IM knows no state of anybody: that is no fault. */
        @Override
        public void onError(int code, String message) {
            Log.d(TAG, "IM was not told: " + state + ", code " + code + ": " + message);
        }
    }

    @Override
    public void onActivityCreated(Activity activity, Bundle savedInstanceState) {
    }

    @Override
    public void onActivityResumed(Activity activity) {
    }

    @Override
    public void onActivityPaused(Activity activity) {
    }

    @Override
    public void onActivitySaveInstanceState(Activity activity, Bundle outState) {
    }

    @Override
    public void onActivityDestroyed(Activity activity) {
    }
}
