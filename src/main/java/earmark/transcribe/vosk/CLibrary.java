package earmark.transcribe.vosk;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/** The one function of the C library that is needed to make recognition repeatable. */
interface CLibrary extends Library {
    /** The library of this system. */
    CLibrary OF_THIS_SYSTEM = Native.load(Platform.C_LIBRARY_NAME, CLibrary.class);

    /** Starts the sequence of {@code rand()} again. */
    void srand(int seed);
}
