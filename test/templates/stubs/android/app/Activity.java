package android.app;

import android.content.Context;

public class Activity extends Context {
    public boolean changing;

    public boolean isChangingConfigurations() {
        return changing;
    }

    @Override
    public Context getApplicationContext() {
        return Application.CURRENT;
    }
}
