package com.example.app.tpns

import android.app.Activity
import android.app.Application
import android.os.Bundle
import android.util.Log
import com.tencent.imsdk.v2.V2TIMCallback
import com.tencent.imsdk.v2.V2TIMManager
import com.tencent.imsdk.v2.V2TIMValueCallback
import java.util.Collections
import java.util.WeakHashMap

/** Tells IM whether somebody looks at the app: only while nobody does are messages pushed. */
class TpnsImAppState private constructor() : Application.ActivityLifecycleCallbacks {

    /** Not just a number: an activity that was there before watching began also stops some time. */
    private val visible: MutableSet<Activity> = Collections.newSetFromMap(WeakHashMap<Activity, Boolean>())

    private var foreground = false

    override fun onActivityStarted(activity: Activity) {
        visible.add(activity)
        if (!foreground) {
            foreground = true
            V2TIMManager.getOfflinePushManager().doForeground(Logged("foreground"))
        }
    }

    override fun onActivityStopped(activity: Activity) {
        visible.remove(activity)
        // an activity that only turns, or changes its language, is back in a moment
        if (visible.isEmpty() && !activity.isChangingConfigurations) {
            foreground = false
            countUnread()
        }
    }

    /** What waits unread is the number that the vendors' icons begin to count from. */
    private fun countUnread() {
        V2TIMManager.getConversationManager().getTotalUnreadMessageCount(object : V2TIMValueCallback<Long> {
            override fun onSuccess(unread: Long?) {
                goToBackground(unread?.toInt() ?: 0)
            }

            override fun onError(code: Int, message: String?) {
                goToBackground(0)
            }
        })
    }

    private fun goToBackground(unread: Int) {
        if (!foreground) {
            V2TIMManager.getOfflinePushManager().doBackground(unread, Logged("background"))
        }
    }

    private class Logged(private val state: String) : V2TIMCallback {

        override fun onSuccess() {
            Log.d(TAG, "IM knows: $state")
        }

        /** Before the login IM knows no state of anybody: that is no fault. */
        override fun onError(code: Int, message: String?) {
            Log.d(TAG, "IM was not told: $state, code $code: $message")
        }
    }

    override fun onActivityCreated(activity: Activity, savedInstanceState: Bundle?) = Unit

    override fun onActivityResumed(activity: Activity) = Unit

    override fun onActivityPaused(activity: Activity) = Unit

    override fun onActivitySaveInstanceState(activity: Activity, outState: Bundle) = Unit

    override fun onActivityDestroyed(activity: Activity) = Unit

    companion object {

        private const val TAG = "Tpns"

        private var watching = false

        /** Call it once in the main process. */
        @JvmStatic
        @Synchronized
        fun watch(application: Application) {
            if (!watching) {
                watching = true
                application.registerActivityLifecycleCallbacks(TpnsImAppState())
            }
        }
    }
}
