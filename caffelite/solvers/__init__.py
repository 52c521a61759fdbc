"""Solvers: what trains a net. Each update rule is entered in ``SOLVERS`` by the module that defines it."""

from caffelite.solvers.actions import Action, SignalHandler
from caffelite.solvers.divergence import SolverDivergedError
from caffelite.solvers.listener import SolverListener, TestScore
from caffelite.solvers.sgd import SGDSolver
from caffelite.solvers.solver import SOLVERS, Solver, get_solver

__all__ = [
    "SOLVERS",
    "Action",
    "SGDSolver",
    "SignalHandler",
    "Solver",
    "SolverDivergedError",
    "SolverListener",
    "TestScore",
    "get_solver",
]
