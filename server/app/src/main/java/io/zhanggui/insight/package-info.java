/**
 * Why it moved, what it is worth, what will happen, what to test, where to spend. The mathematics is the engine's
 * ({@code io.zhanggui.stats}); this module brings it the shops' facts, through {@code metrics} and {@code warehouse},
 * and keeps what was asked and answered.
 *
 * <p>Flow: a {@link io.zhanggui.insight.Study} is asked with a question of its {@link io.zhanggui.insight.StudyKind};
 * the {@link io.zhanggui.insight.StudyMethod} of that kind reads the facts and answers, reporting progress; the answer
 * is kept as it was given. A study with a title is saved: it can be cited by its number.
 */
@NullMarked
@ApplicationModule(
        displayName = "洞察",
        allowedDependencies = {"shared", "paper", "database", "web", "identity", "warehouse", "metrics"})
package io.zhanggui.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
