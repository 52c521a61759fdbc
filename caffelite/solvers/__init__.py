"""Solvers: what trains a net. Each update rule is entered in ``SOLVERS`` by the module that defines it."""

from caffelite.solvers.actions import Action, SignalHandler
from caffelite.solvers.adadelta import AdaDeltaSolver
from caffelite.solvers.adagrad import AdaGradSolver
from caffelite.solvers.adam import AdamSolver
from caffelite.solvers.divergence import SolverDivergedError
from caffelite.solvers.listener import SolverListener
from caffelite.solvers.nesterov import NesterovSolver
from caffelite.solvers.rmsprop import RMSPropSolver
from caffelite.solvers.scores import TestScore
from caffelite.solvers.sgd import SGDSolver
from caffelite.solvers.solver import SOLVERS, Solver, get_solver

__all__ = [
    "SOLVERS",
    "Action",
    "AdaDeltaSolver",
    "AdaGradSolver",
    "AdamSolver",
    "NesterovSolver",
    "RMSPropSolver",
    "SGDSolver",
    "SignalHandler",
    "Solver",
    "SolverDivergedError",
    "SolverListener",
    "TestScore",
    "get_solver",
]
