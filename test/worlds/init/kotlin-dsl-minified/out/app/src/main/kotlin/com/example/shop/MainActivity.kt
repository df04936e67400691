package com.example.shop

class MainActivity : android.app.Activity()
