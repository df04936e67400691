val tpnsVersion by extra("1.4.3.9-release")
extra["glideVersion"] = "4.16.0"
