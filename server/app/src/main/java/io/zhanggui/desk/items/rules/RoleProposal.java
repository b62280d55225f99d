package io.zhanggui.desk.items.rules;

import io.zhanggui.metrics.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item seems to be for.
 *
 * @param role null where no rule applies
 * @param reasons the numbers that led to it, or why there is none
 * @param testPick whether it deserves a test: few see it, those who do want it
 */
public record RoleProposal(@Nullable ItemRole role, List<Note> reasons, boolean testPick) {}
