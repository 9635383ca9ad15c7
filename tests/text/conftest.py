from hypothesis import HealthCheck, settings

# Laws are about answers, not about how busy the machine is; speed is measured in tests/benchmarks.
settings.register_profile("text", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("text")
