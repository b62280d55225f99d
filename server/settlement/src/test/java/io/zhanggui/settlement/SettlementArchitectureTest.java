package io.zhanggui.settlement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SettlementArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.zhanggui.settlement");

    @Test
    void the_engine_stands_on_java_fractions_yaml_csv_and_json_only() {
        classes()
                .that()
                .resideInAPackage("io.zhanggui.settlement..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.zhanggui.settlement..",
                        "java..",
                        "org.hipparchus..",
                        "org.yaml.snakeyaml..",
                        "de.siegmar.fastcsv..",
                        "tools.jackson..",
                        "org.jspecify..")
                .check(OURS);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("io.zhanggui.settlement.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }
}
