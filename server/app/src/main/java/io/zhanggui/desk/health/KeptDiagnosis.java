package io.zhanggui.desk.health;

import io.zhanggui.shared.UserId;

/**
 * A diagnosis under its number, as the reader may see it.
 *
 * @param by who kept it
 */
public record KeptDiagnosis(long id, UserId by, Diagnosis diagnosis) {}
