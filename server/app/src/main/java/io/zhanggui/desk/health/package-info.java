/**
 * The health check of one shop: its stage, every metric beside bands, its own past and the other shops, the weak spots
 * with what each is worth, and what is missing to know more. All numbers are answers of {@code metrics}.
 *
 * <p>Flow: {@link io.zhanggui.desk.health.Diagnoses} asks and puts a {@link io.zhanggui.desk.health.Diagnosis} together by
 * {@code rules}; {@code flow} keeps dated ones, {@code store} holds them.
 */
@NullMarked
package io.zhanggui.desk.health;

import org.jspecify.annotations.NullMarked;
