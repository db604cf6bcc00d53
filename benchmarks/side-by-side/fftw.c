/* Times FFTW's forward and inverse 2-D transform of a complex float image, in place, planned with FFTW_MEASURE.
   Usage: fftw SIDE THREADS REPETITIONS
   Prints one line per repetition: wall-clock and, of the calling thread, processor seconds of one forward and one
   inverse transform. */
#include <fftw3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: fftw SIDE THREADS REPETITIONS\n");
        return 2;
    }
    int n = atoi(argv[1]), threads = atoi(argv[2]), repetitions = atoi(argv[3]);
    fftwf_init_threads();
    fftwf_plan_with_nthreads(threads);
    fftwf_complex *x = fftwf_alloc_complex((size_t)n * n);
    fftwf_plan forward = fftwf_plan_dft_2d(n, n, x, x, FFTW_FORWARD, FFTW_MEASURE);
    fftwf_plan inverse = fftwf_plan_dft_2d(n, n, x, x, FFTW_BACKWARD, FFTW_MEASURE);
    float scale = 1.0f / ((float)n * n);
    for (size_t i = 0; i < (size_t)n * n; i++) {
        x[i][0] = rand() / (float)RAND_MAX * scale;
        x[i][1] = 0;
    }
    for (int r = -3; r < repetitions; r++) {
        double wall = now(CLOCK_MONOTONIC), cpu = now(CLOCK_THREAD_CPUTIME_ID);
        fftwf_execute(forward);
        fftwf_execute(inverse);
        wall = now(CLOCK_MONOTONIC) - wall;
        cpu = now(CLOCK_THREAD_CPUTIME_ID) - cpu;
        if (r >= 0) printf("%.9f %.9f\n", wall, cpu);
        /* unnormalised transforms would overflow in the end */
        for (size_t i = 0; i < (size_t)n * n; i++) {
            x[i][0] *= scale;
            x[i][1] *= scale;
        }
    }
    return 0;
}
