package com.example.shop;

public class MainActivity extends android.app.Activity {
}
