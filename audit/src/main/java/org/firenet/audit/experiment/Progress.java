package org.firenet.audit.experiment;

/** Told how an audit goes, from several threads. */
public interface Progress {
    /** Nobody listens, nobody interrupts. */
    Progress NONE = new Progress() {
        @Override
        public void step() {}

        @Override
        public boolean goOn() {
            return true;
        }
    };

    /** One of the audit's {@link Audit#steps()} is done. */
    void step();

    /** Whether to go on; asked often. */
    boolean goOn();
}
