/**
 * Templates of contracts: three tiers with places to fill and a clause for every measured promise of section L.
 *
 * <p>Flow: {@link io.zhanggui.engagement.template.ContractTemplates} lists tiers, places and clauses; answers make the text
 * of a contract, comments kept. A place left empty or filled with what it cannot hold is a gap with its name; the text is
 * written all the same, so that one sees it grow, and the linter of the engine has the last word on it.
 */
@NullMarked
package io.zhanggui.engagement.template;

import org.jspecify.annotations.NullMarked;
