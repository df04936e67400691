val tpnsVersion by extra("1.4.4.5-release")
extra["glideVersion"] = "4.16.0"
