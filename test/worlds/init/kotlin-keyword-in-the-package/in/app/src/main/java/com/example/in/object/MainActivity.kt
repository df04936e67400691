package com.example.`in`.`object`

class MainActivity
