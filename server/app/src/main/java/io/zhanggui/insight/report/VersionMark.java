package io.zhanggui.insight.report;

import io.zhanggui.shared.UserId;
import java.time.Instant;

/**
 * When a version was generated, by whom and with which version of the program.
 *
 * @param number from 1
 */
public record VersionMark(int number, UserId by, Instant at, String program) {}
