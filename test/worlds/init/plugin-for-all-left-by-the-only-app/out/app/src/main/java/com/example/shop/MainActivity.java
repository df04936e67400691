package com.example.shop;

public class MainActivity {
}
