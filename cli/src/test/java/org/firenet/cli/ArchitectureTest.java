package org.firenet.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plan of the house, checked: which package may know which. */
class ArchitectureTest {

    private static final String FORMATS = "org.firenet.formats..";
    private static final String REPORT = "org.firenet.report..";
    private static final String BARRIER = "org.firenet.barrier..";
    private static final String AUDIT = "org.firenet.audit..";
    private static final String LEARNED = "org.firenet.learned..";
    private static final String CLI = "org.firenet.cli..";

    /** All that no other module claims: a new package of core is covered as it comes, a new module has to be named here. */
    private static final DescribedPredicate<JavaClass> CORE = JavaClass.Predicates.resideInAPackage("org.firenet..")
            .and(DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage(FORMATS, REPORT, BARRIER, AUDIT, LEARNED, CLI)))
            .as("classes of core");

    private static JavaClasses all;

    @BeforeAll
    static void importClasses() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.firenet");
    }

    @Test
    void everyModuleIsSeen() {
        assertThat(all.stream().map(JavaClass::getPackageName)).contains("org.firenet.cli");
        assertThat(all.stream().filter(CORE))
                .as("classes of core on the class path")
                .isNotEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.firenet.(**)").should().beFreeOfCycles().check(all);
    }

    @Test
    void coreNeedsTheJdkAndNothingElse() {
        classes()
                .that(CORE)
                .should()
                .onlyDependOnClassesThat(CORE.or(JavaClass.Predicates.resideInAnyPackage(
                        "java..", "com.sun.management..", "jdk.incubator.vector..", "org.jspecify..")))
                .because("core has no runtime dependency")
                .check(all);
    }

    @Test
    void coreKnowsNoFileNoPictureAndNoScreen() {
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.awt..", "java.net..", "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|Console|RandomAccessFile)")
                .check(all);
    }

    @Test
    void formatsKnowNeitherReportsNorTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage(FORMATS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(REPORT, CLI)
                .allowEmptyShould(true)
                .check(all);
    }

    @Test
    void theBarrierKnowsCoreOnly() {
        noClasses()
                .that()
                .resideInAPackage(BARRIER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FORMATS, REPORT, CLI)
                .check(all);
    }

    @Test
    void theAuditKnowsNeitherTheBarrierNorTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage(AUDIT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BARRIER, LEARNED, CLI)
                .check(all);
    }

    @Test
    void nobodyKnowsTheDeepLearningLibraries() {
        // the module 'learned' does, in one package each; it is on the class path of this test only in some builds
        noClasses()
                .that()
                .resideOutsideOfPackages("org.firenet.learned.torch..", "org.firenet.learned.onnx..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bytedeco..", "ai.onnxruntime..")
                .check(all);
    }

    @Test
    void theCommandLineFindsTrainedNetworksAsServicesOnly() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LEARNED)
                .check(all);
    }

    @Test
    void theVerifierSharesOnlyArithmeticWithTheAdversary() {
        noClasses()
                .that()
                .resideInAPackage("org.firenet.barrier.verify..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.firenet..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                                "org.firenet.barrier.verify..", "org.firenet.barrier.exact.."))))
                .check(all);
    }

    @Test
    void reportsDoNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage(REPORT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLI)
                .allowEmptyShould(true)
                .check(all);
    }
}
