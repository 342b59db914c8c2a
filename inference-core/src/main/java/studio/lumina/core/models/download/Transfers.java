package studio.lumina.core.models.download;

/// What the transfers of one download share.
record Transfers(
    DownloadOptions options, DownloadControl control, RateLimit limit, ProgressMeter meter) {}
