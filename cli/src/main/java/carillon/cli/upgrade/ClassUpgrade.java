package carillon.cli.upgrade;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.nio.ByteBuffer;

/**
 * Gives old class files a version that has stack maps, and the stack maps. What they do stays as it
 * is.
 *
 * <p>JDK 25 leaves class files without stack maps (before version 50) out of its ahead-of-time
 * cache, and with them each class that extends one of theirs and each lambda that mentions one.
 */
final class ClassUpgrade {

    private static final int MAGIC = 0xCAFE_BABE;
    private static final int VERSION_AT = 6;
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;
    private static final int UPGRADED = ClassFile.JAVA_8_VERSION;

    private static final ClassTransform TRANSFORM =
            // Code is written anew, or it would be copied as it is, without stack maps.
            ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
                    .andThen((upgraded, element) -> {
                        if (element instanceof ClassFileVersion) {
                            upgraded.withVersion(UPGRADED, 0);
                        } else {
                            upgraded.with(element);
                        }
                    });

    private final ClassFile format;

    /**
     * An upgrade of classes that belong together.
     *
     * @param classes finds those that they mention
     */
    ClassUpgrade(ClassLoader classes) {
        this.format =
                ClassFile.of(
                        ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(classes)
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /** Whether these bytes are a class file without stack maps. */
    static boolean isOld(byte[] bytes) {
        return bytes.length > VERSION_AT + 1
                && ByteBuffer.wrap(bytes).getInt(0) == MAGIC
                && Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(VERSION_AT))
                        < FIRST_WITH_STACK_MAPS;
    }

    /** The upgraded class; what is not old, or cannot be upgraded, stays as it is. */
    byte[] upgraded(byte[] bytes) {
        if (!isOld(bytes)) {
            return bytes;
        }
        try {
            return format.transformClass(format.parse(bytes), TRANSFORM);
        } catch (IllegalArgumentException e) {
            // Damaged, or of a make that has no stack maps: the JVM will judge.
            return bytes;
        }
    }
}
