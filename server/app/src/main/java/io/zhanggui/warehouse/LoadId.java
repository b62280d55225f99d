package io.zhanggui.warehouse;

/** A load: what one file brought, whole or absent. Later loads have greater numbers. */
public record LoadId(long value) {}
