/**
 * From diagnosis to a contract that measures, judges and pays. What a contract owes is computed by the engine {@code
 * io.zhanggui.settlement}, which knows nothing of this house: here its clauses meet the metric catalogue.
 *
 * <p>Flow: a contract file names metrics of the catalogue; {@link io.zhanggui.engagement.CatalogueBook} gives the engine
 * their definitions, which a signed contract then carries itself; {@link io.zhanggui.engagement.ContractTrial} says what is
 * vague and what would be owed, before anybody signs.
 */
@NullMarked
@ApplicationModule(
        displayName = "合作",
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "metrics",
            "notify",
            "work",
            "paper",
            "secrets",
            "database",
            "insight",
            "insight :: iteration",
            "warehouse"
        })
package io.zhanggui.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
